package org.kapacitor.template.internal.run;

/** How the rendering of a part ended. */
enum Flow {
  NEXT,
  BREAK,
  CONTINUE
}
