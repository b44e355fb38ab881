package wholepicture.picture;

/** The part of the person's page that a line was chosen for. */
public enum Part { LATEST, AHEAD, HAPPENING, VOICE, APPOINTMENT, WORRY }
