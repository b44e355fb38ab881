package wholepicture.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.linkage.Clusters;
import wholepicture.linkage.Model;
import wholepicture.linkage.Thresholds;
import wholepicture.store.CannotStart;

/**
 * By which figures records are weighed, and from which weight on they are joined. The operator may set others; records that
 * are here already are compared by them when {@link Relinking all are compared again}.
 *
 * <p>{@code wholepicture.linkage.model} is a file of the form of the library's {@code standard.model};
 * {@code wholepicture.linkage.join}, {@code stay}, {@code review} and {@code contradiction} are bits.
 */
@Component
public class Scoring {

    private final Model model;
    private final Thresholds thresholds;
    private final Clusters clusters;

    @Autowired
    Scoring(Environment settings) {
        this(model(settings.getProperty("wholepicture.linkage.model", "")), thresholds(settings));
    }

    Scoring(Model model, Thresholds thresholds) {
        this.model = model;
        this.thresholds = thresholds;
        this.clusters = new Clusters(model, thresholds);
    }

    private static Model model(String file) {
        if (file.isBlank()) {
            return Model.standard();
        }
        try {
            return Model.read(Files.readAllLines(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The figures for comparing records cannot be read from %s (wholepicture.linkage.model): %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Thresholds thresholds(Environment settings) {
        try {
            return new Thresholds(bits(settings, "join", Thresholds.STANDARD.join()), bits(settings, "stay", Thresholds.STANDARD.stay()),
                bits(settings, "review", Thresholds.STANDARD.review()), bits(settings, "contradiction", Thresholds.STANDARD.contradiction()));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The thresholds of wholepicture.linkage make no sense: " + e.getMessage(), e);
        }
    }

    private static double bits(Environment settings, String which, double standard) {
        return settings.getProperty("wholepicture.linkage." + which, Double.class, standard);
    }

    Model model() {
        return model;
    }

    Clusters clusters() {
        return clusters;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** "standard-2, join 7.0, stay 3.0, review 0.0, contradiction -6.0": the same words only for the same figures. */
    public String figures() {
        return "%s, join %s, stay %s, review %s, contradiction %s".formatted(model.version(), thresholds.join(), thresholds.stay(), thresholds.review(),
            thresholds.contradiction());
    }
}
