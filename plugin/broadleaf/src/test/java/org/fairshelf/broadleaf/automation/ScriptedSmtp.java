package org.fairshelf.broadleaf.automation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers as a test wants: by default it takes everything. */
final class ScriptedSmtp implements AutoCloseable {

    /** An answer that is none: the connection is cut instead. */
    static final String CUT = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private final Thread thread = new Thread(this::serve, "scripted-smtp");

    private ScriptedSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedSmtp start() {
        try {
            ScriptedSmtp server = new ScriptedSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.thread.setDaemon(true);
            server.thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a command so; {@code HELLO} is the greeting, {@code .} the end of a mail. */
    ScriptedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** What was taken, as it came. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    /** The shop's own sender, set to this server. */
    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return sender;
    }

    PlatformBean<JavaMailSender> bean() {
        return bean(sender());
    }

    static PlatformBean<JavaMailSender> bean(JavaMailSender sender) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("blMailSender", sender);
        PlatformBean<JavaMailSender> bean = new PlatformBean<>("blMailSender", JavaMailSender.class);
        bean.setBeanFactory(beans);
        return bean;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                speak(client);
            } catch (IOException cut) {
                // The client went away, or the test is over.
            }
        }
    }

    private void speak(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        if (!say(out, answers.getOrDefault("HELLO", "220 ready"))) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            boolean data = command.equals("DATA");
            if (!say(out, answers.getOrDefault(command, data ? "354 go on" : "250 fine"))) {
                return;
            }
            if (data && !answers.containsKey("DATA")) {
                String mail = read(in);
                String answer = answers.getOrDefault(".", "250 taken");
                if (answer.startsWith("2") || answer.equals(CUT)) {
                    mails.add(mail);
                }
                if (!say(out, answer)) {
                    return;
                }
            }
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(CUT)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
            // Until whoever waits for a client has noticed, the system may still let one in.
            thread.join(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
