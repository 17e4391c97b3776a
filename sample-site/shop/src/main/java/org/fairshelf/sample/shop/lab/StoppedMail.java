package org.fairshelf.sample.shop.lab;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Lets the shop look for its mail server where there is none, and find it again. */
final class StoppedMail extends LabSwitch {
    /** Reserved for a service that nobody runs. */
    private static final int NOBODY = 1;

    private final JavaMailSenderImpl sender;
    private final int working;

    StoppedMail(JavaMailSenderImpl sender) {
        super("mail", "stop", "start");
        this.sender = sender;
        this.working = sender.getPort();
    }

    @Override
    public boolean isBroken() {
        return sender.getPort() != working;
    }

    @Override
    void turn(boolean broken) {
        sender.setPort(broken ? NOBODY : working);
    }
}
