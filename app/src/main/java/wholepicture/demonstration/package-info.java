/** An invented safeguarding partnership: its agencies, its families, and what each agency knows of them. */
@ApplicationModule(allowedDependencies = {"time", "store", "ui", "arrivals", "agencies", "journal", "access", "people", "cases",
    "childprotection", "childprotection::assessment", "childprotection::earlyhelp", "childprotection::frontdoor", "childprotection::routing", "questions", "learning", "learning::reflection", "learning::checks", "learning::measures", "learning::plan", "learning::products", "learning::library", "learning::topics", "learning::cascade", "meetings", "escalation", "wasnotbrought", "sharing", "practice", "chronology", "supervision", "yearlyaudit"})
@NullMarked
package wholepicture.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
