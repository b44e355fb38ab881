package wholepicture;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Whole Picture: what every agency knows of a person, on one page. Two rooms may each have a keeper of the same name. */
@Modulithic(systemName = "Whole Picture")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

    public static void main(String[] args) {
        System.exit(Start.run(args));
    }
}
