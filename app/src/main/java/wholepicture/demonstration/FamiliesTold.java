package wholepicture.demonstration;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The families whose way through child protection is told by our own acts over invented months, one after another. */
@Component
class FamiliesTold {

    private static final Logger LOG = LoggerFactory.getLogger(FamiliesTold.class);

    private final Tools tools;

    FamiliesTold(Tools tools) {
        this.tools = tools;
    }

    /** Lives through what is still to be lived through. */
    void live(Partnership partnership, LocalDate today) {
        long began = System.nanoTime();
        new HarleyTold(tools, partnership, today).live();
        new MateiTold(tools, partnership, today).live();
        new RubyTold(tools, partnership, today).live();
        new LaceyTold(tools, partnership, today).live();
        new KaiTold(tools, partnership, today).live();
        new DisagreementsTold(tools, partnership, today).live();
        new EarlyHelpTold(tools, partnership, today).live();
        new SharedTold(tools, partnership, today).live();
        new SupervisedTold(tools, partnership, today).live();
        LOG.info("Told how five families went through child protection, in {} ms", (System.nanoTime() - began) / 1_000_000);
    }
}
