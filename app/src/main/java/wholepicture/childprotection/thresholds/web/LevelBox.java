package wholepicture.childprotection.thresholds.web;

/** The signs of one level in a new edition, one to a line, as typed. */
public record LevelBox(String name, String label, String typed) {}
