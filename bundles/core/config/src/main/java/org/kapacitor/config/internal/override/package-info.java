/** What is set over the HTTP API: http-api.md section 8. */
package org.kapacitor.config.internal.override;
