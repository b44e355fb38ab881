package wholepicture.childprotection.earlyhelp.web;

import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** An episode of early help in a list. @param lead the lead professional */
public record HelpLine(Link ref, String name, String since, Tag stage, String lead, String agency) {}
