package org.fairshelf.broadleaf.automation;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of mails: Mustache files on the class path, in UTF-8. A file of the same name in {@code fairshelf/mail/shop/} of the shop's own
 * classes is taken instead. What is filled in is escaped in HTML; in plain text it is not.
 */
public final class Templates {

    private static final String OURS = "fairshelf/mail/";
    private static final String OF_THE_SHOP = "fairshelf/mail/shop/";

    /** All that is special in text and in quoted attributes; the library's own would also change each = in a link. */
    private static final Mustache.Escaper HTML = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"'", "&#39;"}, {"\"", "&quot;"}, {"<", "&lt;"}, {">", "&gt;"}});

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /**
     * Fills in a template.
     *
     * @throws IllegalStateException if it is missing, cannot be read, or asks for something that is not there
     */
    public String fill(String file, Map<String, ?> values) {
        Template template = compiled.get(file);
        if (template == null) {
            template = compile(file);
            compiled.put(file, template);
        }
        try {
            return template.execute(values);
        } catch (MustacheException e) {
            throw new IllegalStateException("The mail template " + file + " cannot be filled in: " + e.getMessage(), e);
        }
    }

    private static Template compile(String file) {
        try (InputStream in = open(file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .withEscaper(file.endsWith(".html") ? HTML : Escapers.NONE)
                    .nullValue("")
                    .compile(text);
        } catch (IOException | MustacheException e) {
            throw new IllegalStateException("The mail template " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String file) throws IOException {
        for (String path : new String[] {OF_THE_SHOP + file, OURS + file}) {
            for (ClassLoader loader : new @Nullable ClassLoader[] {
                Thread.currentThread().getContextClassLoader(), Templates.class.getClassLoader()
            }) {
                InputStream in = loader == null ? null : loader.getResourceAsStream(path);
                if (in != null) {
                    return in;
                }
            }
        }
        throw new IOException("there is no such file on the class path");
    }
}
