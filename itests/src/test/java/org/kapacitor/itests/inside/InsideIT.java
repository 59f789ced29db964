package org.kapacitor.itests.inside;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** All tests that run inside the server: one suite, or each would start a server of its own. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
  NodeTypesTest.class,
  HandlerTypesTest.class,
  FunctionsTest.class,
  ConsoleTest.class,
  FeaturesTest.class
})
public class InsideIT {}
