package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends Tomcat's log to a file, so that the terminal shows only what a person needs. */
final class Logs {
    private Logs() {}

    static void toFolder(Path folder) throws StartFailure {
        System.setProperty("fairshelf.sample.log", folder.toString());
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            FileHandler file = new FileHandler(folder.resolve("server.log").toString(), 5_000_000, 1, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException e) {
            throw new StartFailure("The log folder " + folder + " cannot be written.", e);
        }
    }
}
