package org.kapacitor.api.function;

/**
 * A set of functions for lambda expressions. Register the class as an OSGi service; its public
 * static methods with {@link Function @Function} are the functions:
 *
 * <pre>{@code
 * @Component(service = FunctionSet.class)
 * public final class TemperatureFunctions implements FunctionSet {
 *
 *   @Function(name = "celsius", summary = "Degrees Celsius from Fahrenheit.")
 *   public static double celsius(double fahrenheit) {
 *     return (fahrenheit - 32) / 1.8;
 *   }
 * }
 * }</pre>
 *
 * Parameters and results are {@code double, long, boolean, String}, {@link java.time.Duration} or
 * {@link java.time.Instant}; types must match exactly when a script calls the function, as with the
 * built-in ones. A function with state takes it as its first parameter, of a class that implements
 * {@link FunctionState}. An exception fails the evaluation for the point with its message.
 */
public interface FunctionSet {}
