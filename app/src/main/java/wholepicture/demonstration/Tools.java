package wholepicture.demonstration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Workers;
import wholepicture.cases.Asking;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.escalation.Advice;
import wholepicture.escalation.DisagreementRows;
import wholepicture.escalation.Escalation;
import wholepicture.escalation.Policies;
import wholepicture.escalation.RepeatConcerns;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Forums;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Signing;
import wholepicture.sharing.Sharing;
import wholepicture.supervision.Supervising;
import wholepicture.wasnotbrought.Codes;
import wholepicture.wasnotbrought.MissedRows;
import wholepicture.wasnotbrought.WasNotBrought;
import wholepicture.yearlyaudit.YearlyAudits;

/** The rooms whose acts the tales are told by: the same that practitioners' pages call. */
@Component
record Tools(Laid laid, Agencies agencies, Workers workers, ChildProtection protection, Cases cases, Asking asking, Meetings meetings, MeetingTypes types, MeetingRows meetingRows,
    Inviting inviting, Recording recording, Closing closing, Signing signing, Escalation escalation, DisagreementRows disagreements, RepeatConcerns repeatConcerns, WasNotBrought wasNotBrought,
    MissedRows missed, Codes codes, Policies policies, Advice advice, Sharing sharing, Supervising supervising, Forums forums, YearlyAudits audits, EarlyHelp help, AreaOffers offers,
    TransactionOperations transaction) {}
