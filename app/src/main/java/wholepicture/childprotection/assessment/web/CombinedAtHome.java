package wholepicture.childprotection.assessment.web;

import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.childprotection.assessment.CombinedRisk;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** What a manager is to speak of in supervision, on their first page. */
@Component
class CombinedAtHome implements HomePart {

    private static final int ORDER = 12;

    private final CombinedRisk combined;

    CombinedAtHome(CombinedRisk combined) {
        this.combined = combined;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean concerns() {
        return Acting.now().is(Role.MANAGER) && !combined.waiting().isEmpty();
    }

    @Override
    public Box box() {
        return new Box("To speak of in supervision", combined.waiting().stream().map(one -> new Line("%s, %s".formatted(one.name(), one.ref()), one.address(),
            "Violence, mental ill health and drugs or drink together")).toList(), "Nothing waits.", Link.NONE);
    }
}
