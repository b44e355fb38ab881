package wholepicture.cases;

import java.time.Instant;

/**
 * Something that happened in a case, as it is kept.
 *
 * @param n its place in the order of recording, from 1
 * @param kind what it is; the process that wrote it reads {@code body}
 * @param body JSON
 */
public record FactRow(int n, String kind, Instant happenedAt, Instant recordedAt, long workerId, String worker, String job, String workerAgency,
    String sentence, Because because, String body) {}
