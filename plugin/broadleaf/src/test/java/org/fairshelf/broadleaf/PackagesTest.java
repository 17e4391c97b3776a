package org.fairshelf.broadleaf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fairshelf.broadleaf");

    @Test
    void packages_form_no_circle() {
        slices().matching("org.fairshelf.broadleaf.(*)..")
                .should()
                .beFreeOfCycles()
                .check(module);
    }

    @Test
    void packages_are_named_for_what_they_hold() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..impl..", "..manager..", "..helper..", "..common..")
                .check(module);
    }

    @Test
    void only_the_schema_speaks_liquibase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fairshelf.broadleaf.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("liquibase..")
                .check(module);
    }

    @Test
    void entities_stay_inside() {
        classes()
                .that()
                .areAnnotatedWith("javax.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(module);
    }
}
