package wholepicture.linkage.batch;

import java.time.LocalDate;

/**
 * Birth dates as eight decimal digits in the nibbles of an int, year month day, zeros for what is not known; 0 is no date.
 * 0x19870412 is 12 April 1987.
 */
final class Dates {

    private Dates() {}

    /** @param monthFirst whether 04/12 is 12 April, as Americans write, and not 4 December */
    static int read(byte[] text, int length, boolean monthFirst) {
        int[] parts = new int[3];
        int[] digits = new int[3];
        int part = -1;
        boolean inside = false;
        int named = 0;
        for (int i = 0; i < length; i++) {
            int c = text[i];
            if (c == 'T' && part == 2 || c == ':' || part == 2 && c == ' ' && digits[2] > 0) {
                break;
            }
            if (c >= '0' && c <= '9') {
                if (!inside) {
                    if (++part > 2) {
                        return 0;
                    }
                    inside = true;
                }
                parts[part] = parts[part] * 10 + c - '0';
                digits[part]++;
            } else {
                inside = false;
                if (named == 0 && Character.isLetter(c) && i + 3 <= length && (i == 0 || !Character.isLetter(text[i - 1]))) {
                    named = Months.beginning(text, i, length);
                }
            }
        }
        if (part == 0 && digits[0] > 6) {
            return digits[0] > 8 ? 0 : together(parts[0], monthFirst);
        }
        if (digits[0] == 5 || digits[0] == 4 && part == 0 && parts[0] > 2999) {
            return spreadsheet(parts[0]);
        }
        if (part == 0) {
            return digits[0] == 4 ? date(parts[0], named, 0) : digits[0] == 6 ? date(parts[0] / 100, parts[0] % 100, 0)
                : digits[0] == 2 && named > 0 ? date(century(parts[0]), named, 0) : 0;
        }
        if (part == 1) {
            return digits[0] == 4 ? date(parts[0], named > 0 ? named : parts[1], named > 0 ? parts[1] : 0)
                : digits[1] == 4 ? date(parts[1], named > 0 ? named : parts[0], named > 0 ? parts[0] : 0)
                : digits[1] == 2 && named > 0 ? date(century(parts[1]), named, parts[0]) : 0;
        }
        if (part < 0) {
            return 0;
        }
        if (digits[0] == 4) {
            return date(parts[0], parts[1], parts[2]);
        }
        int year = digits[2] == 4 ? parts[2] : digits[2] == 2 ? century(parts[2]) : 0;
        return monthFirst ? date(year, parts[0], parts[1]) : date(year, parts[1], parts[0]);
    }

    /** The year that two digits stand for: nobody is born after 2026. */
    private static int century(int two) {
        return two + (two > 26 ? 1900 : 2000);
    }

    /** Seven or eight digits without a mark between them: 19870412, 12041987 or, its first nought lost, 1041987. */
    private static int together(int digits, boolean monthFirst) {
        int last = digits % 10_000;
        int first = digits / 1_000_000;
        int second = digits / 10_000 % 100;
        boolean yearLast = last > 1800 && last < 2100 && first < 32 && second < 32 && Math.min(first, second) < 13;
        if (digits / 10_000 > 1700 && !(yearLast && (last / 100 > 12 || last % 100 > 31))) {
            return date(digits / 10_000, last / 100, last % 100);
        }
        return monthFirst ? date(last, first, second) : date(last, second, first);
    }

    /** A day as spreadsheets number them, 2 being 1 January 1900. */
    private static int spreadsheet(int number) {
        if (number > 47_000) {
            return 0;
        }
        var day = LocalDate.of(1899, 12, 30).plusDays(number);
        return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** A date of three numbers, 0 where unknown; no date when the year is not one of a person. */
    static int date(int year, int month, int day) {
        if (year < 1000 || year > 2999) {
            return 0;
        }
        return bcd(year, 4) << 16 | bcd(month > 99 ? 0 : month, 2) << 8 | bcd(day > 99 ? 0 : day, 2);
    }

    private static int bcd(int number, int digits) {
        int bcd = 0;
        for (int i = 0; i < digits; i++) {
            bcd |= number % 10 << 4 * i;
            number /= 10;
        }
        return bcd;
    }

    static int year(int date) {
        return date >>> 16;
    }

    /** Month and day, or 0 when not both are known; 1 January is what is written when only the year is. */
    static int monthAndDay(int date) {
        return (date & 0xff) == 0 || (date & 0xff00) == 0 || (date & 0xffff) == 0x0101 ? 0 : date & 0xffff;
    }

    /** The level that two birth dates reach, as {@link Comparisons} counts them. */
    static int level(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        if ((a & 0xffff) == 0 || (b & 0xffff) == 0) {
            return a >>> 16 == b >>> 16 ? 4 : Math.abs((a >>> 16) - (b >>> 16)) == 1 ? 6 : 7;
        }
        if ((a & 0xffff) == 0x0101 && (b & 0xffff) == 0x0101) {
            return a == b ? 4 : Math.abs((a >>> 16) - (b >>> 16)) == 1 ? 6 : 7;
        }
        if (a == b) {
            return 1;
        }
        int differ = a ^ b;
        int digits = (differ | differ >>> 1 | differ >>> 2 | differ >>> 3) & 0x11111111;
        if (Integer.bitCount(digits) == 1 || Integer.bitCount(digits) == 2 && exchanged(a, b, digits)) {
            return 2;
        }
        boolean year = a >>> 16 == b >>> 16;
        boolean month = (a >>> 8 & 255) == (b >>> 8 & 255);
        boolean day = (a & 255) == (b & 255);
        if (year && (a >>> 8 & 255) == (b & 255) && (b >>> 8 & 255) == (a & 255)) {
            return 3;
        }
        if (year && ((a & 0xffff) == 0x0101 || (b & 0xffff) == 0x0101 || month && ((a & 255) == 0 || (b & 255) == 0))) {
            return 4;
        }
        return year && (month || day) || month && day || Integer.bitCount(digits) == 2 ? 5 : year ? 6 : 7;
    }

    private static boolean exchanged(int a, int b, int digits) {
        int low = Integer.numberOfTrailingZeros(digits);
        int high = 31 - Integer.numberOfLeadingZeros(digits);
        return high - low == 4 && (a >>> low & 15) == (b >>> high & 15) && (a >>> high & 15) == (b >>> low & 15);
    }
}
