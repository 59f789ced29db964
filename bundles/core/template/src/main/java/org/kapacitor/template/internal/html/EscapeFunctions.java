package org.kapacitor.template.internal.html;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.function.Function;
import org.kapacitor.template.internal.function.Functions;

/** The functions that are appended to pipelines, under the names that errors show. */
final class EscapeFunctions {
  static final String ATTRIBUTE = "_html_template_attrescaper";
  static final String COMMENT = "_html_template_commentescaper";
  static final String CSS = "_html_template_cssescaper";
  static final String CSS_VALUE = "_html_template_cssvaluefilter";
  static final String NAME = "_html_template_htmlnamefilter";
  static final String HTML = "_html_template_htmlescaper";
  static final String JS_REGEX = "_html_template_jsregexpescaper";
  static final String JS_STRING = "_html_template_jsstrescaper";
  static final String JS_TEMPLATE = "_html_template_jstmpllitescaper";
  static final String JS_VALUE = "_html_template_jsvalescaper";
  static final String UNQUOTED = "_html_template_nospaceescaper";
  static final String PLAIN_TEXT = "_html_template_rcdataescaper";
  static final String SOURCE_SET = "_html_template_srcsetescaper";
  static final String URL = "_html_template_urlescaper";
  static final String URL_FILTER = "_html_template_urlfilter";
  static final String URL_NORMALIZER = "_html_template_urlnormalizer";

  /** Prints arguments of an escaping function that the author of the template wrote. */
  static final String ARGUMENTS = "_eval_args_";

  private EscapeFunctions() {}

  /** All functions that an escaped template can call. */
  static Map<String, Function> all() {
    Map<String, Function> functions = new HashMap<>(Functions.OF_HTML);
    functions.put(ATTRIBUTE, Function.atLeast(0, Escapes::html));
    functions.put(COMMENT, Function.atLeast(0, Escapes::comment));
    functions.put(CSS, Function.atLeast(0, Escapes::cssString));
    functions.put(CSS_VALUE, Function.atLeast(0, Escapes::cssValue));
    functions.put(NAME, Function.atLeast(0, Escapes::name));
    functions.put(HTML, Function.atLeast(0, Escapes::html));
    functions.put(JS_REGEX, Function.atLeast(0, ScriptEscapes::regex));
    functions.put(JS_STRING, Function.atLeast(0, ScriptEscapes::string));
    functions.put(JS_TEMPLATE, Function.atLeast(0, ScriptEscapes::template));
    functions.put(JS_VALUE, Function.atLeast(0, ScriptEscapes::value));
    functions.put(UNQUOTED, Function.atLeast(0, Escapes::unquoted));
    functions.put(PLAIN_TEXT, Function.atLeast(0, Escapes::html));
    functions.put(SOURCE_SET, Function.atLeast(0, UrlEscapes::sourceSet));
    functions.put(URL, Function.atLeast(0, UrlEscapes::query));
    functions.put(URL_FILTER, Function.atLeast(0, UrlEscapes::filter));
    functions.put(URL_NORMALIZER, Function.atLeast(0, UrlEscapes::normalize));
    functions.put(ARGUMENTS, Function.atLeast(0, Print::print));
    return functions;
  }
}
