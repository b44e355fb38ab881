package wholepicture.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A record as it travels: its id and what it says, in the order of the model's columns. */
record Sent(String id, String[] fields) implements Serializable {

    List<String> says() {
        return Arrays.asList(fields);
    }
}
