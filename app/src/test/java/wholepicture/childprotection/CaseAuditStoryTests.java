package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.caseaudit.CannotBe;
import wholepicture.caseaudit.CaseAudits;
import wholepicture.caseaudit.NoSuchAudit;

/** An auditor reads listed cases of the audited period, while the audit lasts, and nothing else of the child. */
@Story
class CaseAuditStoryTests extends ProtectionStory {

    @Autowired CaseAudits audits;
    @Autowired Workers workers;

    @Test
    void an_auditor_reads_the_listed_cases_of_the_period_until_the_last_day() {
        var file = enquiring("2026-11-02T10:00");
        var other = raised();
        clock.set("2026-11-10T10:00");
        by(worker, file, Told.seen());
        var auditor = cast.practitioner(cast.agency(AgencyKind.POLICE), "Aud Itor", Role.AUDITOR);
        var ref = file.ref().value();
        assertThatThrownBy(() -> open(worker, auditor, ref, "2026-11-20")).as("no manager").isInstanceOf(CannotBe.class);
        assertThatThrownBy(() -> open(manager, lead, ref, "2026-11-20")).as("no auditor").isInstanceOf(CannotBe.class);
        assertThatThrownBy(() -> open(manager, auditor, "CP-2026-9999", "2026-11-20")).isInstanceOf(CannotBe.class);
        assertThatThrownBy(() -> open(manager, auditor, ref, "2027-01-20")).as("too long").isInstanceOf(CannotBe.class);
        open(manager, auditor, ref, "2026-11-20");
        long id = Acting.as(auditor, audits::mine).getFirst().id();

        assertThat(Acting.as(auditor, () -> audits.read(id, ref))).extracting(CaseAudits.Line::sentence).as("the visit was after the period")
            .anySatisfy(sentence -> assertThat(sentence).contains("Strategy discussion")).noneSatisfy(sentence -> assertThat(sentence).contains("seen alone"));
        none(auditor, id, other.ref().value());
        none(manager, id, ref);
        none(cast.practitioner(care, "Other Auditor", Role.AUDITOR), id, ref);
        assertThatThrownBy(() -> Acting.as(auditor, () -> protection.read(file.person(), file.ref()))).as("the case itself stays closed").isInstanceOf(wholepicture.cases.NoSuchCase.class);
        assertThat(Acting.as(auditor, () -> cast.rows("select 1 from journal.entry where person_id = ? and sentence = 'Looked at a listed case, as an auditor'", file.person()))).as("the look is in the child's journal").hasSize(1);

        cast.inWorks(() -> cast.update("update people.person set grade = 3 where id = ?", file.person()));
        none(auditor, id, ref);
        cast.inWorks(() -> cast.update("update people.person set grade = 1 where id = ?", file.person()));
        clock.set("2026-11-21T00:00");
        none(auditor, id, ref);
    }

    private void open(Practitioner who, Practitioner auditor, String ref, String closes) {
        Acting.doAs(who, () -> audits.open("Thresholds", workers.byId(Objects.requireNonNull(auditor.workerId())).orElseThrow(), List.of(ref), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 5),
            CaseAudits.endOf(LocalDate.parse(closes))));
    }

    private void none(Practitioner who, long id, String ref) {
        assertThatThrownBy(() -> Acting.as(who, () -> audits.read(id, ref))).isInstanceOf(NoSuchAudit.class);
    }
}
