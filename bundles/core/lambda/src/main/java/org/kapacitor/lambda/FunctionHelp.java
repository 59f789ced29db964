package org.kapacitor.lambda;

import java.util.List;

/**
 * What users read about a function.
 *
 * @param summary what it gives, in one sentence
 * @param signatures parameters and result of each form: {@code atan2(float,float) float}
 */
public record FunctionHelp(String name, String summary, List<String> signatures) {}
