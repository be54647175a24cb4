package com.f2x.neurohub.shared.text;

/** Article numbers of GS1 in their longest form (GTIN-14). */
public final class ArticleNumber {

    private static final String FORM = "\\d{14}";

    private ArticleNumber() {}

    /** Whether the last of 14 digits completes the others, weighted 3 and 1 in turn, to a multiple of ten. */
    public static boolean isValid(String article) {
        int sum = 0;
        for (int i = 0; i < article.length(); i++) {
            sum += (article.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return article.matches(FORM) && sum % 10 == 0;
    }
}
