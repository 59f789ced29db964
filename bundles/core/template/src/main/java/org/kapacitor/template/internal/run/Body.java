package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.syntax.Node;

/**
 * A compiled template, be it the whole or one that is defined in it.
 *
 * @param root its tree
 * @param variables how many variables it has
 * @param height how deeply its nodes are nested
 */
record Body(String name, Node root, Part part, int variables, int height) {}
