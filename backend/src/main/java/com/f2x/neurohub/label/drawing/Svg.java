package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.label.drawing.Drawing.PlacedText;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes labels as vector graphics, in their true size. */
final class Svg {

    private Svg() {}

    static String of(Drawing drawing) {
        String bars = drawing.symbol().dark().stream()
                .map(box -> "M%d %dh%dv%dh-%dz".formatted(box.x(), box.y(), box.width(), box.height(), box.width()))
                .collect(Collectors.joining());
        String texts = drawing.texts().stream().map(Svg::text).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%dmm" height="%dmm" viewBox="0 0 %d %d">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" shape-rendering="crispEdges"/>\
                <g font-family="sans-serif" font-weight="bold">%s</g></svg>""".formatted(
                drawing.size().width(), drawing.size().height(), drawing.width(), drawing.height(), bars, texts);
    }

    private static String text(PlacedText text) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\">%s</text>"
                .formatted(text.x(), Png.baseline(text), text.height(), HtmlUtils.htmlEscape(text.text(), "UTF-8"));
    }
}
