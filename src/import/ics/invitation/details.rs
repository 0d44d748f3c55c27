//! What an invitation says besides its time.

use super::conference;
use super::guest::{Guest, without_doubles};
use super::plain;
use super::property::Property;

/// What an event says besides its time.
#[derive(Debug)]
pub(super) struct Details {
    pub(super) subject: Option<String>,
    pub(super) organiser: Option<Guest>,
    pub(super) attendees: Vec<Guest>,
    pub(super) is_cancelled: bool,
    pub(super) location: Option<String>,
    pub(super) description: Option<String>,
    pub(super) link: Option<String>,
}

impl Details {
    /// Reads them; `is_called_off` says that the calendar itself does so.
    pub(super) fn read(properties: &[Property], is_called_off: bool) -> Self {
        let all = |name: &'static str| {
            let properties = properties.iter();
            properties.filter(move |property| property.name == name)
        };
        let text = |name| all(name).find_map(Property::one_line);
        let attendees = without_doubles(all("ATTENDEE").filter_map(Guest::read));
        let mut organiser = all("ORGANIZER").find_map(Guest::read);
        if let Some(organiser) = &mut organiser
            && let Some(same) = attendees
                .iter()
                .find(|guest| guest.key() == organiser.key())
        {
            // What the organiser answered stands where they are invited.
            *organiser = Guest {
                name: organiser.name.take().or_else(|| same.name.clone()),
                is_room_or_resource: organiser.is_room_or_resource || same.is_room_or_resource,
                ..same.clone()
            };
        }
        let written = all("DESCRIPTION").map(Property::text);
        let written = written.chain(all("X-ALT-DESC").map(Property::text));
        let written = written.into_iter().find(|text| !text.trim().is_empty());
        let written = written.map(|text| plain::text(&text)).unwrap_or_default();
        let location = text("LOCATION");
        let link = conference::link(
            properties,
            [location.as_deref().unwrap_or_default(), &written],
        );
        let description = conference::without_details(&written);
        Self {
            subject: text("SUMMARY"),
            organiser,
            attendees,
            is_cancelled: is_called_off
                || all("STATUS").any(|status| status.is("CANCELLED") || status.is("CANCELED")),
            location,
            description: Some(description).filter(|text| !text.is_empty()),
            link,
        }
    }
}
