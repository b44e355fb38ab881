package wholepicture.childprotection.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.childprotection.Stage;
import wholepicture.family.Ecomaps;
import wholepicture.family.Family;
import wholepicture.family.FamilyView;
import wholepicture.family.Inclusion;
import wholepicture.time.When;

/**
 * How well the families of children on plans are known: whether each man is accounted for and was invited, and whether there is a
 * genogram and an ecomap. Of the viewer's own agency, the newest plans first, at most {@value #MOST}. Source.
 */
@Component
public class FamiliesKnown {

    /** Each takes a few queries; a page of more would be waited for. */
    public static final int MOST = 100;

    private final JdbcClient sql;
    private final Family family;
    private final Ecomaps ecomaps;
    private final Clock clock;

    FamiliesKnown(JdbcClient sql, Family family, Ecomaps ecomaps, Clock clock) {
        this.sql = sql;
        this.family = family;
        this.ecomaps = ecomaps;
        this.clock = clock;
    }

    /**
     * One child on a plan.
     *
     * @param men how many men of the household and of the children there are
     * @param unaccounted those of whom nothing was recorded, by name
     * @param allInvited whether each was invited, assessed or consulted; one who was only looked for is not
     * @param genogram whether anything is said of who is related to the child
     * @param ecomap whether a worker recorded any tie
     */
    public record Known(String team, String ref, UUID person, String name, int men, List<String> unaccounted, boolean allInvited, boolean genogram, boolean ecomap) {}

    private record OnPlan(String team, String ref, UUID person, String name) {}

    @Transactional(readOnly = true)
    public List<Known> all() {
        var today = clock.instant().atZone(When.UK).toLocalDate();
        return sql.sql("""
                select coalesce(t.name, 'No team') as team, f.ref, f.person_id as person, p.name from cases.file f join people.person p on p.id = f.person_id
                    left join agencies.worker w on w.id = f.worker_id left join agencies.team t on t.id = w.team_id
                where f.agency_id = ? and f.stage = ? and f.closed_at is null order by f.opened_at desc, f.id desc limit ?
                """).param(own()).param(Stage.ON_PLAN.name()).param(MOST).query(OnPlan.class).list().stream().map(child -> known(child, today)).toList();
    }

    private Known known(OnPlan child, LocalDate today) {
        var view = family.of(child.person(), today, null);
        var missing = view.men().stream().filter(man -> !man.isChecked()).map(FamilyView.Man::name).toList();
        boolean invited = view.men().stream().allMatch(man -> man.inclusions().stream().anyMatch(i -> i.status() != Inclusion.Status.NOT_TRACED && i.status() != Inclusion.Status.CONTACTED));
        boolean ecomap = ecomaps.of(child.person(), today).rows().stream().anyMatch(Ecomaps.Row::kept);
        return new Known(child.team(), child.ref(), child.person(), child.name(), view.men().size(), missing, invited, !view.statements().isEmpty(), ecomap);
    }

    private @Nullable Long own() {
        return Acting.now().agencyId();
    }
}
