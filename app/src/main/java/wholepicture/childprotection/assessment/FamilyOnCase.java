package wholepicture.childprotection.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.cases.CaseFile;
import wholepicture.cases.OnCase.Line;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.OnWholeCase;
import wholepicture.childprotection.TakingPart.ParentTakesPart;
import wholepicture.ui.Dates;

/** Each parent and carer on the page of a case: the last contact, and how they take part. Source: A-060. */
@Component
@Order(5)
class FamilyOnCase implements OnWholeCase {

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    FamilyOnCase(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public String heading() {
        return "How parents and carers take part";
    }

    @Override
    public List<Line> lines(Reading read) {
        var file = read.file();
        var recorded = new LinkedHashMap<String, Happened>();
        read.journey().facts().stream().filter(h -> h.fact() instanceof ParentTakesPart).forEach(h -> recorded.put(((ParentTakesPart) h.fact()).parent(), h));
        var lines = new ArrayList<Line>();
        for (var parent : holders(file.person())) {
            var found = recorded.keySet().stream().filter(name -> speaksOf(name, parent)).findFirst();
            lines.add(line(parent.name() + ", parental responsibility", found.map(recorded::remove), file));
        }
        recorded.forEach((name, last) -> lines.add(line(name, Optional.of(last), file)));
        return List.copyOf(lines);
    }

    private static Line line(String who, Optional<Happened> last, CaseFile file) {
        return new Line(who, file.address() + "/takes-part", last.map(h -> "%s; %s".formatted(((ParentTakesPart) h.fact()).takesPart().inWords(), Dates.inWords(h.on())))
            .orElse("No contact recorded in this case"));
    }

    private record Holder(String name, String kind) {}

    /** A worker writes "mother", her name, or both. */
    private static boolean speaksOf(String typed, Holder parent) {
        var words = typed.toLowerCase(Locale.UK);
        return words.contains(parent.name().toLowerCase(Locale.UK)) || List.of(words.split("[^a-z]+")).contains(parent.kind().toLowerCase(Locale.UK));
    }

    /** Whoever is recorded to hold parental responsibility, as far as the viewer may see. */
    private List<Holder> holders(UUID child) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select distinct on (1) coalesce(nullif(p.name, ''), r.other_name) as name, r.kind from family.relationship r left join people.person p on p.id = r.other_person_id
                where r.person_id = ? and r.superseded_at is null and r.act = 'stated' and r.parental_responsibility and r.inverse and coalesce(nullif(p.name, ''), r.other_name) <> ''
                  and not exists (select 1 from family.relationship o where o.about = r.statement and o.act in ('ended', 'struck out') and o.superseded_at is null)
                order by 1
                """).param(child).query(Holder.class).list()));
    }
}
