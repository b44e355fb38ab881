package wholepicture.intake.reading.fhir;

import java.io.IOException;
import wholepicture.intake.reading.FileRefused;

/** Walks through the resources of a file, one after another, holding one at a time. Can be walked again. */
interface Items {

    void walk(Taker taker) throws IOException, FileRefused;

    /** Hears what is walked past. */
    interface Taker {

        /** Something the bundle says of itself: its type, its timestamp. */
        default void about(String name, String value) {}

        void item(Item item) throws IOException, FileRefused;
    }
}
