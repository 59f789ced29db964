package org.kapacitor.template.internal.html;

import java.util.EnumSet;
import java.util.Set;

/** What a reader of HTML is in the middle of. Names are those of error messages. */
enum State {
  TEXT("stateText"),
  TAG("stateTag"),
  ATTRIBUTE_NAME("stateAttrName"),
  AFTER_NAME("stateAfterName"),
  BEFORE_VALUE("stateBeforeValue"),
  COMMENT("stateHTMLCmt"),
  /** Text of an element without tags inside, such as a title. */
  PLAIN_TEXT("stateRCDATA"),
  ATTRIBUTE("stateAttr"),
  URL("stateURL"),
  SOURCE_SET("stateSrcset"),
  JS("stateJS"),
  JS_DOUBLE_QUOTED("stateJSDqStr"),
  JS_SINGLE_QUOTED("stateJSSqStr"),
  JS_TEMPLATE("stateJSTmplLit"),
  JS_REGEX("stateJSRegexp"),
  JS_BLOCK_COMMENT("stateJSBlockCmt"),
  JS_LINE_COMMENT("stateJSLineCmt"),
  JS_OPEN_COMMENT("stateJSHTMLOpenCmt"),
  JS_CLOSE_COMMENT("stateJSHTMLCloseCmt"),
  CSS("stateCSS"),
  CSS_DOUBLE_QUOTED("stateCSSDqStr"),
  CSS_SINGLE_QUOTED("stateCSSSqStr"),
  CSS_DOUBLE_QUOTED_URL("stateCSSDqURL"),
  CSS_SINGLE_QUOTED_URL("stateCSSSqURL"),
  CSS_URL("stateCSSURL"),
  CSS_BLOCK_COMMENT("stateCSSBlockCmt"),
  CSS_LINE_COMMENT("stateCSSLineCmt"),
  ERROR("stateError"),
  /** Behind a jump out of a loop. */
  DEAD("stateDead");

  private static final Set<State> COMMENTS =
      EnumSet.of(
          COMMENT,
          JS_BLOCK_COMMENT,
          JS_LINE_COMMENT,
          JS_OPEN_COMMENT,
          JS_CLOSE_COMMENT,
          CSS_BLOCK_COMMENT,
          CSS_LINE_COMMENT);

  private static final Set<State> SCRIPT_LITERALS =
      EnumSet.of(JS_DOUBLE_QUOTED, JS_SINGLE_QUOTED, JS_TEMPLATE, JS_REGEX);

  private final String text;

  State(String text) {
    this.text = text;
  }

  boolean isComment() {
    return COMMENTS.contains(this);
  }

  boolean isScriptLiteral() {
    return SCRIPT_LITERALS.contains(this);
  }

  @Override
  public String toString() {
    return text;
  }
}
