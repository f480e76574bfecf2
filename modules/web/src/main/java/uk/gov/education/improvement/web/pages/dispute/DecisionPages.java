package uk.gov.education.improvement.web.pages.dispute;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DecideDispute;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.dispute.Settlement;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** Settles a dispute: which reading is right and why, a check, done. */
@Path("disputes/{id}/" + DecisionPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DecisionPages {
    static final String PATH = "decide";

    private final Disputes disputes;
    private final DisputeWork work;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public DecisionPages(Disputes disputes, DisputeWork work, Authorities authorities, AccessTable access) {
        this.disputes = disputes;
        this.work = work;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    public Response show(@Context Enquiry enquiry, @PathParam("id") String id) {
        access.scope(enquiry.asker(), DisputeWork.DECIDE);
        var dispute = disputes.find(enquiry.asker(), id, enquiry.asAt());
        // who comes too late is shown how it was settled
        return dispute.decision().isPresent()
                ? Response.ok(DisputesPages.page(dispute, authority(enquiry, dispute), enquiry, access, false))
                        .build()
                : Response.ok(form(enquiry, dispute, FormFields.empty().version(dispute.version()), Errors.NONE))
                        .build();
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        access.scope(enquiry.asker(), DisputeWork.DECIDE);
        var dispute = disputes.find(enquiry.asker(), id, enquiry.asAt());
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id),
                        command -> new CheckAnswersPage(
                                "Check the decision before you save it",
                                Sections.JUDGEMENTS,
                                DecisionPage.address(id),
                                answers(dispute, authority(enquiry, dispute), command),
                                fields,
                                "Both readings are kept, and who said what.",
                                "Save the decision",
                                enquiry.token(),
                                DecisionPage.trail(dispute, authority(enquiry, dispute))),
                        command -> {
                            work.decide(enquiry.asker(), command);
                            return DisputePage.address(id) + "?done=" + PATH;
                        },
                        errors -> form(enquiry, dispute, fields, errors))
                .answer();
    }

    private static DecideDispute read(FormFields fields, String id) {
        var version = fields.version();
        var settlement = Arrays.stream(Settlement.values())
                .filter(one -> one.name().equals(fields.typed("settlement")))
                .findFirst()
                .orElse(null);
        var command = fields.making(() ->
                new DecideDispute(id, version, settlement, fields.text("reason").orElse("")));
        fields.refuseIfFaulty();
        return command;
    }

    private static List<Answer> answers(DisputeView dispute, AuthorityRef authority, DecideDispute command) {
        return List.of(
                Answer.of("Authority", authority.name()),
                Answer.of("Report published", dispute.stood().publishedInWords()),
                Answer.of("Parts that differ", DisputesPage.parts(dispute)),
                Answer.of("Decision", command.settlement().label()),
                Answer.of("Why it is right", command.reason()));
    }

    private AuthorityRef authority(Enquiry enquiry, DisputeView dispute) {
        var id = dispute.authorityId();
        return authorities.named(enquiry.asker(), List.of(id), enquiry.asAt()).get(id);
    }

    private DecisionPage form(Enquiry enquiry, DisputeView dispute, FormFields fields, Errors errors) {
        return new DecisionPage(dispute, authority(enquiry, dispute), fields, errors, enquiry.token());
    }
}
