/** Events that machines publish to an MQTT broker. */
@NullMarked
package com.f2x.neurohub.inbound.mqtt;

import org.jspecify.annotations.NullMarked;
