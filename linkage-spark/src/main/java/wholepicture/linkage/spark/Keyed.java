package wholepicture.linkage.spark;

import java.io.Serializable;

/** A record under one of its blocking keys. */
record Keyed(int rule, Sent record) implements Serializable {}
