package uk.gov.education.improvement.registry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of kernel and registry, read once for the tests that look at all of them. */
public final class Modules {
    public static final String ROOT = "uk.gov.education.improvement";

    /** What is shipped: from jars and class folders alike, without what is only for tests. */
    public static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("kernel") || !location.contains("tests.jar"))
            .importPackages(ROOT);

    private Modules() {}
}
