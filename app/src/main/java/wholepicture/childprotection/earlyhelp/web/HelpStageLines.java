package wholepicture.childprotection.earlyhelp.web;

import java.util.List;

/** One stage and the episodes of early help that are at it; the tag of each line says whether its next limit has passed. */
public record HelpStageLines(String heading, List<HelpLine> lines) {}
