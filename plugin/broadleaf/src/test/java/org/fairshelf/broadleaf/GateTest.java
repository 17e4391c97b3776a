package org.fairshelf.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairshelf.automation.MailQueue;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.DataRegister;
import org.fairshelf.privacy.StoredTable;
import org.fairshelf.rights.RequestStore;
import org.junit.jupiter.api.Test;

/** There is no way to data about shoppers but through the gate (requirement C4). */
class GateTest {

    /** Which classes may speak of a table with shopper data in their SQL. A class that is not here fails the build. */
    private static final Map<String, Set<String>> MAY_NAME = Map.of(
            "FS_EVENT", Set.of("StoredEvents", "MissedOrders", "RequiredTables"),
            "FS_CONSENT",
                    Set.of(
                            "StoredConsents",
                            "EarlierCustomers",
                            "StoredSubjects",
                            "StoredEvents",
                            "StoredMails",
                            "Contacts",
                            "MissedOrders",
                            "RequiredTables"),
            "FS_MAIL", Set.of("StoredMails", "RequiredTables"),
            "FS_CONSENT_LEDGER", Set.of("StoredLedger", "LedgerChain", "RequiredTables"),
            "FS_SUBJECT", Set.of("StoredSubjects", "StoredConsents", "StoredEvents", "RequiredTables"),
            "FS_REQUEST", Set.of("StoredRequests", "RequiredTables"),
            "FS_REQUEST_STEP", Set.of("StoredRequests", "RequiredTables"),
            "FS_SUBJECT_CUSTOMER",
                    Set.of("StoredSubjects", "EarlierCustomers", "Contacts", "MissedOrders", "RequiredTables"),
            "FS_SUBJECT_KEY", Set.of("SubjectKeys", "StoredSubjects", "RequiredTables"));

    /** The ports behind which data about shoppers is stored. */
    private static final List<Class<?>> STORES = List.of(EventStore.class, MailQueue.class, RequestStore.class);

    private static final Pattern TABLE = Pattern.compile("FS_[A-Z_]+");

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fairshelf");

    @Test
    void only_the_gate_makes_passes() {
        Set<String> makers = all.get(Pass.class).getConstructors().stream()
                .flatMap(constructor -> constructor.getCallsOfSelf().stream())
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());

        assertThat(makers).containsExactly(Gate.class.getName());
        assertThat(all.get(Pass.class).getConstructors())
                .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void a_store_of_events_mails_or_requests_does_nothing_without_a_pass() {
        for (Class<?> port : STORES) {
            for (JavaMethod method : all.get(port).getMethods()) {
                assertThat(method.getRawParameterTypes().stream().map(JavaClass::getName))
                        .as(method.getName())
                        .contains(Pass.class.getName());
            }
        }
    }

    @Test
    void every_store_of_events_mails_or_requests_looks_at_the_pass() {
        for (Class<?> port : STORES) {
            List<JavaClass> stores = all.stream()
                    .filter(type -> type.isAssignableTo(port) && !type.isInterface())
                    .collect(Collectors.toList());

            assertThat(stores).as("stores of %s", port).isNotEmpty();
            for (JavaClass store : stores) {
                for (JavaMethod method : all.get(port).getMethods()) {
                    JavaMethod own = store.getMethod(
                            method.getName(),
                            method.getRawParameterTypes().stream()
                                    .map(JavaClass::getName)
                                    .toArray(String[]::new));
                    assertThat(own.getMethodCallsFromSelf().stream()
                                    .filter(call -> call.getTargetOwner().isEquivalentTo(Pass.class))
                                    .map(call -> call.getName()))
                            .as("%s.%s", store.getSimpleName(), own.getName())
                            .contains("requires");
                }
            }
        }
    }

    @Test
    void no_other_class_speaks_of_tables_with_shopper_data() throws IOException {
        Set<String> shopperTables = DataRegister.read().tables().stream()
                .filter(StoredTable::isShopperData)
                .map(StoredTable::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_NAME.keySet()).isEqualTo(shopperTables);

        Map<String, Set<String>> strangers = new TreeMap<>();
        for (JavaClass type : all) {
            for (String table : tablesNamedIn(type)) {
                String owner = type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
                if (shopperTables.contains(table) && !MAY_NAME.get(table).contains(owner)) {
                    strangers.computeIfAbsent(table, key -> new TreeSet<>()).add(type.getName());
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** Whatever text of a class holds the name of a table: its constants are in the class file as they are. */
    private static Set<String> tablesNamedIn(JavaClass type) throws IOException {
        URI file = type.getSource().orElseThrow().getUri();
        Set<String> tables = new TreeSet<>();
        try (InputStream in = file.toURL().openStream()) {
            Matcher matcher = TABLE.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                tables.add(matcher.group());
            }
        }
        return tables;
    }
}
