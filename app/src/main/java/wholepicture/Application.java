package wholepicture;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Whole Picture: what every agency knows of a person, on one page. */
@Modulithic(systemName = "Whole Picture")
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        System.exit(Start.run(args));
    }
}
