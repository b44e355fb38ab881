package wholepicture.people;

import java.time.Instant;
import wholepicture.arrivals.Arrival;

/**
 * One arrival and how it came.
 *
 * @param deliveryId the delivery it came in
 * @param line where in the delivery: a row or a resource, counted from 1
 * @param receivedAt when the delivery was received; <i>as known on</i> a day counts from this
 */
public record Received(Arrival arrival, long deliveryId, long line, Instant receivedAt) {}
