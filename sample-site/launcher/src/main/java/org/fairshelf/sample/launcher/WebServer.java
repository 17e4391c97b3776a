package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import javax.servlet.ServletContext;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** The embedded Tomcat. Each web application gets a child-first class loader of its own over one folder of libraries. */
final class WebServer implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final int port;
    private final Path home;

    /** Serves what is in {@code home}: the libraries of all applications, and the shop's own pages for what fails. */
    WebServer(int port, Path home, Path scratch) {
        this.port = port;
        this.home = home;
        tomcat.setBaseDir(scratch.toString());
        tomcat.enableNaming();
    }

    /** Asks the operating system for the port before anything slow is done, so that a used one is told at once. */
    static void requireFree(int port) throws StartFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port " + port + " is in use: stop what runs there, or choose another with -Dport=.", e);
        }
    }

    void start() throws StartFailure {
        try {
            tomcat.getHost().setAutoDeploy(false);
            tomcat.getHost().getPipeline().addValve(refusals());
            tomcat.start();
        } catch (LifecycleException e) {
            throw new StartFailure("The web server cannot start: " + rootCause(e) + ".", e);
        }
    }

    /** Starts one web application and returns when it is ready. */
    ServletContext add(String path, Path folder, Map<String, Object> attributes) throws StartFailure {
        StandardContext context = new StandardContext();
        context.setName(path);
        context.setPath(path);
        context.setDocBase(folder.toString());
        context.setResources(resources(context));
        context.addLifecycleListener(webXml());
        context.setFailCtxIfServletStartFails(true);
        // The platform instruments its entities at load time: no other loader may touch the classes before.
        context.setContainerSciFilter(".*");
        StandardJarScanner scanner = new StandardJarScanner();
        StandardJarScanFilter nothing = new StandardJarScanFilter();
        nothing.setDefaultPluggabilityScan(false);
        nothing.setDefaultTldScan(false);
        scanner.setJarScanFilter(nothing);
        context.setJarScanner(scanner);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        context.addLifecycleListener(event -> {
            if (Lifecycle.CONFIGURE_START_EVENT.equals(event.getType())) {
                attributes.forEach(context.getServletContext()::setAttribute);
            }
        });
        tomcat.getHost().addChild(context);
        if (!context.getState().isAvailable()) {
            throw new StartFailure("The web application \"" + (path.isEmpty() ? "/" : path) + "\" did not start");
        }
        return context.getServletContext();
    }

    /** Opens the port. Until then nobody is answered. */
    void open() throws StartFailure {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("compression", "on");
        connector.setURIEncoding("UTF-8");
        connector.setXpoweredBy(false);
        // Browsers send most of these as they are when somebody types them; the other characters have to be encoded.
        connector.setProperty("relaxedQueryChars", "[]|{}^\\\"<>`");
        try {
            tomcat.getService().addConnector(connector);
            if (!connector.getState().isAvailable()) {
                throw new StartFailure("Port " + port + " is in use: choose another with -Dport=.");
            }
        } catch (IllegalStateException e) {
            throw new StartFailure("Port " + port + " cannot be opened: " + rootCause(e) + ".", e);
        }
    }

    /** What Tomcat answers to a request that it does not hand to an application: no stack trace, no version. */
    private ErrorReportValve refusals() {
        ErrorReportValve refusals = new ErrorReportValve();
        refusals.setShowReport(false);
        refusals.setShowServerInfo(false);
        Path pages = home.resolve("site").resolve("WEB-INF");
        refusals.setProperty("errorCode.400", pages.resolve("error-400.html").toString());
        // Every other status.
        refusals.setProperty("errorCode.0", pages.resolve("error.html").toString());
        return refusals;
    }

    private WebResourceRoot resources(Context context) {
        StandardRoot root = new StandardRoot(context);
        root.addPreResources(
                new DirResourceSet(root, "/WEB-INF/lib", home.resolve("lib").toString(), "/"));
        return root;
    }

    private static ContextConfig webXml() {
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(Constants.NoDefaultWebXml);
        return config;
    }

    private static String rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
