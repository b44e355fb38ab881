package wholepicture.clocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The rules of one process, without the rest of the application. */
public final class RulesFor {

    private RulesFor() {}

    public static Rules of(TimeLimits limits) {
        return of(limits, Map.of());
    }

    /** @param set what the partnership has set, by code */
    public static Rules of(TimeLimits limits, Map<String, String> set) {
        var environment = new StandardEnvironment();
        var properties = new HashMap<String, Object>();
        set.forEach((code, words) -> properties.put("wholepicture.time-limits." + code, words));
        environment.getPropertySources().addFirst(new MapPropertySource("set here", properties));
        return new Rules(List.of(limits), environment);
    }
}
