package com.example.counter;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.FunctionTest;

class CounterFunctionsTest {
  private static FunctionTest lambda(String expression) {
    return FunctionTest.of(expression, new CounterFunctions());
  }

  @Test
  void percentIsAShare() {
    lambda("percent(\"used\", \"total\")")
        .points("mem used=1.0,total=4.0 1", "mem used=1i,total=4.0 2", "mem used=1.0 3")
        .expect(
            "25.0",
            "error: Cannot call function \"percent\" with args (\"used\": int,\"total\": float),"
                + " available signatures are [(float,float)].",
            "error: Cannot call function \"percent\" argument \"total\" is missing,"
                + " values in scope are [\"used\"]");
  }

  @Test
  void increaseKnowsThePointBefore() {
    lambda("increase(\"requests\")")
        .points("http requests=5.0 1", "http requests=7.0 2", "http requests=1.0 3")
        .expect("5.0", "2.0", "1.0");
  }
}
