package org.kapacitor.lambda.internal.type;

/** Stands for the value of a reference that a point does not have; there are no objects of it. */
public final class Missing {
  private Missing() {}
}
