package org.fairshelf.admin.screen;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.context.SpringWebContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders our views as the admin does, without the platform's frame and its two elements ({@code blc:…} stay as written). */
public final class Views {

    private Views() {}

    /** The view of that name below {@code views/fairshelf/}. */
    public static String render(String view, Locale locale, Map<String, Object> model) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("open_admin_style/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode("HTML5");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:/messages/FairshelfAdmin", "classpath:/messages/FairshelfMessages");
        engine.setMessageSource(messages);
        MockServletContext servlets = new MockServletContext();
        StaticWebApplicationContext beans = new StaticWebApplicationContext();
        beans.setServletContext(servlets);
        beans.refresh();
        try {
            engine.afterPropertiesSet();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        return engine.process(
                "views/fairshelf/" + view,
                new SpringWebContext(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), servlets, locale, model, beans));
    }
}
