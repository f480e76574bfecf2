package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Asked;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** Begins a round with nothing but its name: what it says is set up on its own page. */
@Path(RoundCreationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RoundCreationPages {
    static final String PATH = Sections.ROUNDS + "/create-round";

    private final RoundWork work;

    @Inject
    public RoundCreationPages(RoundWork work) {
        this.work = work;
    }

    @GET
    public Page show(@Context Enquiry enquiry) {
        work.toPrepare(enquiry.asker());
        return form(enquiry, FormFields.empty(), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, Form sent) {
        work.toPrepare(enquiry.asker());
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> Response.seeOther(URI.create(RoundPage.address(
                                work.prepare(
                                                enquiry.asker(),
                                                RoundTerms.named(
                                                        fields.typed("name").strip()))
                                        .id(),
                                RoundAct.PREPARE.address())))
                        .build(),
                errors -> form(enquiry, fields, errors));
    }

    private static Page form(Enquiry enquiry, FormFields fields, Errors errors) {
        return new RoundFormPage(
                "Begin a round",
                PATH,
                List.of(
                        "Only the department sees a round until it is published. All else that it says follows, section by"
                                + " section."),
                Group.alone(name()),
                Optional.empty(),
                fields,
                errors,
                "Begin the round",
                enquiry.token(),
                Sections.trail(Link.of("Partners", Sections.PARTNERS), Link.of("Rounds", Sections.ROUNDS)));
    }

    static Asked name() {
        return Asked.of("name", "What the round is called", "", Kind.LINE);
    }
}
