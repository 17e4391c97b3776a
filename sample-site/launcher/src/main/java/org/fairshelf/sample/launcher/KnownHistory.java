package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.util.Optional;

/**
 * Whether a file of orders may fill the shop that is there: an empty one, one that the same file was begun to be put into, or one that it is in
 * already. The shop notes in {@code SAMPLE_STATE} what it is filled from ({@code history-file}, {@code history-consented}) and when all is done
 * ({@code history}).
 */
final class KnownHistory {
    private static final String OTHER_FOLDER = "choose another folder with -Dfairshelf.data= or another database";

    private final PlatformSchema shop;

    KnownHistory(PlatformSchema shop) {
        this.shop = shop;
    }

    /** Whether this start has something to put in; a start that would mix two pasts is refused. */
    boolean admits(Optional<Settings.History> wanted) throws StartFailure {
        Optional<String> known = shop.note("history-file");
        boolean done = shop.note("history").isPresent();
        if (wanted.isEmpty()) {
            if (known.isPresent() && !done) {
                throw new StartFailure("This shop is only half filled from a file: start it with the same -D"
                        + Settings.History.FILE + "= once more, or " + OTHER_FOLDER + ".");
            }
            return false;
        }
        if (known.isEmpty()) {
            if (shop.note("catalog").isPresent()) {
                throw new StartFailure("This shop has products and a past already, not from " + name(wanted.get())
                        + ": " + OTHER_FOLDER + ".");
            }
            return true;
        }
        if (!known.get().equals(fingerprint(wanted.get().file()))) {
            throw new StartFailure("This shop was filled from another file, or " + name(wanted.get())
                    + " has changed since: " + OTHER_FOLDER + ".");
        }
        String consented = shop.note("history-consented").orElse("");
        if (wanted.get().consented().isPresent()
                && !consented.equals(Double.toString(wanted.get().consented().getAsDouble()))) {
            throw new StartFailure("This shop was filled with -D" + Settings.History.CONSENTED + "=" + consented
                    + ": leave it so, or " + OTHER_FOLDER + ".");
        }
        return !done;
    }

    private static String name(Settings.History history) {
        return history.file().path().toString();
    }

    private static String fingerprint(HistoryFile file) throws StartFailure {
        try {
            return file.fingerprint();
        } catch (IOException e) {
            throw new StartFailure(file.path() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
