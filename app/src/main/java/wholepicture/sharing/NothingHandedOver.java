package wholepicture.sharing;

/** There is nothing handed over of that number, or nothing that the worker may open. */
public class NothingHandedOver extends RuntimeException {}
