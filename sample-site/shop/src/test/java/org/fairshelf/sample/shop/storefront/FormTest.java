package org.fairshelf.sample.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void onlyTheNamedFieldsAreTakenTrimmedAndCutToAThousandCharacters() {
        Form form = Form.of(Map.of("city", "  Kiel ", "admin", "true", "street", "x".repeat(5000)), "city", "street");

        assertThat(form.values()).containsOnlyKeys("city", "street");
        assertThat(form.value("city")).isEqualTo("Kiel");
        assertThat(form.value("street")).hasSize(1000);
        assertThat(form.value("admin")).isEmpty();
    }

    @Test
    void theFirstFaultOfAFieldStaysAndTheFirstFieldWithAFaultIsTheOneToGoTo() {
        Form form = Form.empty();
        form.require("email", 10);
        form.reject("email", "other");
        form.require("city", 10);

        assertThat(form.getFaults())
                .extracting(Form.Fault::getMessage)
                .containsExactly("form.fault.missing.email", "form.fault.missing.city");
        assertThat(form.first("email")).isTrue();
        assertThat(form.first("city")).isFalse();
    }

    @Test
    void fillingDoesNotOverwriteWhatWasSent() {
        Form form = Form.of(Map.of("city", "Kiel"), "city");
        form.fill("city", "Husum").fill("street", null).fill("country", "DE");

        assertThat(form.values()).isEqualTo(Map.of("city", "Kiel", "country", "DE"));
    }

    @Test
    void passwordsAreForgotten() {
        Form form = Form.of(Map.of("password", "low tide"), "password").forget("password");
        assertThat(form.value("password")).isEmpty();
    }

    @Test
    void survivesTheSessionWithItsFaults() throws IOException, ClassNotFoundException {
        Form form = Form.of(Map.of("quantity", "9"), "quantity");
        form.reject("quantity", "product.fault.stock", 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(form);
        }
        Form read;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = (Form) in.readObject();
        }
        assertThat(read.value("quantity")).isEqualTo("9");
        assertThat(read.fault("quantity").getDetails()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "1e3", "many", "99999999999", "²"})
    void whatIsNoQuantityIsNone(String typed) {
        assertThat(Quantity.of(typed)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a@b", "a b@example.com", "@example.com", "a@example.com, b@example.com"})
    void whatIsNoEmailAddressIsRefused(String typed) {
        Form form = Form.of(Map.of("email", typed), "email");
        Emails.require(form, "email");
        assertThat(form.faulty("email")).isTrue();
    }
}
