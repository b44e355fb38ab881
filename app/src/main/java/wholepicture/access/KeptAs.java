package wholepicture.access;

import java.util.UUID;
import wholepicture.arrivals.Grade;

/** It was decided how closely a person is kept, whatever agencies ask; told within the transaction of the decision, before its other writes. */
public record KeptAs(UUID person, Grade grade) {}
