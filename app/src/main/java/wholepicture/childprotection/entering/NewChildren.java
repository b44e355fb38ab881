package wholepicture.childprotection.entering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.childprotection.MayNotAct;
import wholepicture.intake.ByHand;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Enters children whom no agency knows, as source records of the agency whose worker raises a concern. */
@Component
public class NewChildren {

    private final ByHand byHand;
    private final Agencies agencies;
    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionOperations transaction;

    NewChildren(ByHand byHand, Agencies agencies, JdbcClient sql, Journal journal, TransactionOperations transaction) {
        this.byHand = byHand;
        this.agencies = agencies;
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Enters the children of one family. The same form sent twice enters them once.
     *
     * @param once names the form
     * @param siblings whether they are brothers and sisters; otherwise they are of one household
     * @return the person whom each is held to be, in the same order: one who was known already where the record fits
     * @throws MayNotAct unless a worker of an agency does it
     */
    public List<UUID> enter(UUID once, List<NewChild> children, boolean siblings, String address, String postcode) {
        var who = Acting.now();
        var own = who.agencyId();
        if (own == null || who.workerId() == null) {
            throw new MayNotAct("Only a worker who has signed in enters a child.");
        }
        var agency = agencies.byId(own).orElseThrow();
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var arrivals = new ArrayList<Arrival>();
            for (int i = 0; i < children.size(); i++) {
                arrivals.add(person(number(once, i), children.get(i), address, postcode));
            }
            for (int i = 1; i < children.size(); i++) {
                arrivals.add(new RelationshipSent(number(once, i), number(once, 0), null, siblings ? RelationshipKind.SIBLING : RelationshipKind.HOUSEHOLD_MEMBER, null, null,
                    null, null, "As told by whoever raised a concern", null));
            }
            byHand.receive(agency, arrivals);
            var persons = new ArrayList<UUID>();
            for (int i = 0; i < children.size(); i++) {
                persons.add(sql.sql("select person_id from people.record where agency_id = ? and local_id = ? order by version desc limit 1")
                    .params(agency.id(), number(once, i)).query(UUID.class).single());
            }
            persons.forEach(person -> journal.write("child-by-hand", person, "Entered a child by hand, to raise a concern", null, Map.of("form", once.toString())));
            return List.copyOf(persons);
        })));
    }

    private static String number(UUID once, int child) {
        return "by-hand-%s-%d".formatted(once, child + 1);
    }

    private static PersonSent person(String number, NewChild child, String address, String postcode) {
        var homes = address.isBlank() && postcode.isBlank() ? List.<Residence>of() : List.of(new Residence(address, blank(postcode), null, "home", null, null));
        var due = child.due();
        return new PersonSent(number, List.of(Name.usual(child.given(), child.family())), child.born(), due == null ? null : When.day(due), null, child.sex(), null, List.of(), homes,
            List.of(), Map.of("Entered by hand", "To raise a concern with children's social care"), null);
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
