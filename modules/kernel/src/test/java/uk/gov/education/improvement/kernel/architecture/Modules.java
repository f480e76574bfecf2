package uk.gov.education.improvement.kernel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the modules that a test stands on, read once for the tests that look at all of them. */
public final class Modules {
    public static final String ROOT = "uk.gov.education.improvement";

    /** What is shipped: from jars and class folders alike, without what is only for tests. */
    public static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("kernel") || !location.contains("tests.jar"))
            .importPackages(ROOT);

    private Modules() {}

    /** The package of a module, or one within it, by the name below the root. */
    public static String named(String name) {
        return ROOT + "." + name;
    }

    /** What is shipped in a package and below it. */
    public static JavaClasses within(String name) {
        return PRODUCT.that(resideInAPackage(named(name) + ".."));
    }

    /** Whether a type is one of ours. */
    public static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }
}
