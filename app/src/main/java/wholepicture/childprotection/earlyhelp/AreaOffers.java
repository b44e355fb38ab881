package wholepicture.childprotection.earlyhelp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.time.When;

/** Each area's own forms and routes of early help, as they are kept, edition by edition. */
@Component
public class AreaOffers {

    private static final String SELECT = "select o.*, a.code, case when a.area = '' then a.name else a.name || ', ' || a.area end as area_name from childprotection.early_help_offer o "
        + "join agencies.agency a on a.id = o.agency_id ";

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    AreaOffers(JdbcClient sql, Agencies agencies, Journal journal, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The authorities, each of which is an area. */
    public List<Agency> areas() {
        return agencies.all().stream().filter(agency -> agency.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE).toList();
    }

    /** The area in which an agency works; empty when it is not said. */
    public String areaOf(@Nullable Long agency) {
        return agency == null ? "" : agencies.byId(agency).map(Agency::area).orElse("");
    }

    /** What holds in the area on that day; our own form where it has published nothing. */
    @Transactional(readOnly = true)
    public AreaOffer of(String area, LocalDate on) {
        return sql.sql(SELECT + "where a.code = ? and o.from_day <= ? order by o.from_day desc, o.id desc limit 1").param(area).param(on).query(AreaOffers::offer).optional()
            .orElseGet(() -> AreaOffer.none(area, agencies.byCode(area).map(agency -> agency.area().isBlank() ? agency.name() : agency.name() + ", " + agency.area()).orElse(area)));
    }

    @Transactional(readOnly = true)
    public AreaOffer today(String area) {
        return of(area, day());
    }

    /** Every edition of an area, the latest first. */
    @Transactional(readOnly = true)
    public List<AreaOffer> editions(String area) {
        return sql.sql(SELECT + "where a.code = ? order by o.from_day desc, o.id desc limit 50").param(area).query(AreaOffers::offer).list();
    }

    /** Whether whoever acts publishes the offer of this area: a manager of its authority. */
    public static boolean mayPublish(Agency area) {
        var who = Acting.now();
        return who.workerId() != null && who.is(Role.MANAGER) && Long.valueOf(area.id()).equals(who.agencyId());
    }

    /**
     * Publishes an edition. Episodes take it up from its day; assessments that were written keep the form they were written in.
     *
     * @return why it cannot be; empty when it is published
     * @throws SecurityException unless a manager of the authority does it
     */
    @Transactional
    public String publish(Agency area, AreaOffer offer) {
        if (!mayPublish(area)) {
            throw new SecurityException("Only a manager of the authority publishes its early help.");
        }
        if (offer.from().isBefore(day())) {
            return "An edition is in force from today or later";
        }
        var who = Acting.now();
        sql.sql("""
                insert into childprotection.early_help_offer (agency_id, from_day, form, headings, route, services, link, published_by, published_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .param(area.id()).param(offer.from()).param(offer.form()).param(offer.headings().toArray(String[]::new)).param(offer.route()).param(offer.services()).param(offer.link())
            .param(who.workerId()).param(who.name()).update();
        journal.write("early-help-offer", null, "Published the early help of " + area.name(), offer.form(), Map.of("area", area.code(), "from", offer.from().toString()));
        return "";
    }

    private LocalDate day() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }

    private static AreaOffer offer(ResultSet row, int n) throws SQLException {
        return new AreaOffer(row.getString("code"), row.getString("area_name"), row.getObject("from_day", LocalDate.class), row.getString("form"),
            List.of((String[]) Objects.requireNonNull(row.getArray("headings")).getArray()), row.getString("route"), row.getString("services"), row.getString("link"), row.getString("published_name"));
    }
}
